// The words for a failure to load. They are always loaded, because the other words may be what did not
// arrive.
export const en = {
	title: 'This lab did not arrive',
	text: 'A part of the site could not be loaded. Are you online? Nothing you made is lost.',
	retry: 'Try again',
	reload: 'Reload the page',
	newVersionTitle: 'A new version of the site is there',
	newVersionText: 'Reload the page to use it. Your work is kept.',
	/** The texts in the place of a part of a lab. */
	part: {
		again: 'This part did not arrive.',
		offline: 'This part did not arrive. Are you online?',
		'new-version':
			'This part did not arrive: a new version of the site is there. Reload the page to use it. Your work is kept.',
		reload:
			'This part did not arrive again. Your browser loads it with the whole page only. Your work is kept.',
		editor: 'The full editor did not arrive. You can go on writing in this plain one.',
	},
	/** The texts for an error outside of the lab. */
	stoppedTitle: 'The page stopped with an error',
	stoppedText: 'The error is in the site, not in what you made. What you made is still stored.',
};

export type FailedWords = typeof en;
