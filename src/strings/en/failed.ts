// The words for a failure to load. They are always loaded, because the other words may be what did not
// arrive.
export const en = {
	title: 'This lab did not load',
	text: 'A part of the site could not be loaded. Are you online? Your work is not lost.',
	missing: 'A part of the site did not arrive. Are you online? Your work is kept.',
	late: 'A part of the site has still not arrived. Are you online? Your work is kept.',
	retry: 'Try again',
	reload: 'Reload the page',
	newVersionTitle: 'A new version of the site is available',
	newVersionText: 'Reload the page to use the new version. Your work is kept.',
	/** Holds the texts in the place of a part of a lab. */
	part: {
		again: 'This part did not load.',
		offline: 'This part did not load. Are you online?',
		'new-version':
			'This part did not load, because a new version of the site is available. Reload the page to use the new version. Your work is kept.',
		reload:
			'This part did not load this time either. Your browser can load this part only together with the whole page. Your work is kept.',
		editor: 'The full editor did not load. You can continue in this plain text box.',
	},
	/** Holds the texts for an error outside of the lab. */
	stoppedTitle: 'The page stopped with an error',
	stoppedText: 'The error is in the site, not in your work. Your work is still stored.',
};

export type FailedWords = typeof en;
