// The words for a failure to load. They are always loaded, because the other words may be what did not
// arrive.
export const en = {
	title: 'This lab did not load',
	text: 'A part of the site could not be loaded. Are you online? Your work is not lost.',
	missing: 'A part of the site did not arrive. Are you online? Your work is kept.',
	late: 'A part of the site has still not arrived. Are you online? Your work is kept.',
	retry: 'Try again',
	/** Holds the texts for an error outside of the lab. */
	stoppedTitle: 'The page stopped with an error',
	stoppedText: 'The error is in the site, not in your work. Your work is still stored.',
};

export type FailedWords = typeof en;
