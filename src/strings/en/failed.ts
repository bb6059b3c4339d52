// For when the other words are what did not arrive.
export const en = {
	title: 'This lab did not arrive',
	text: 'A part of the site could not be loaded. Are you online? Nothing you made is lost.',
	retry: 'Try again',
};

export type FailedWords = typeof en;
