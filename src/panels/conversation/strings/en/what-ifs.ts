export const whatIfs = {
	title: 'What if…',
	answers: 'What will happen?',
	right: 'Right.',
	wrong: 'Wrong.',
	/** Stands between that and the reason. */
	between: ' ',
	later: 'Play to the end. The result then appears here.',
	back: 'Another question',
};
export type WhatIfsWords = typeof whatIfs;
