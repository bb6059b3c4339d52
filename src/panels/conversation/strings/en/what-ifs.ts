export const whatIfs = {
	title: 'What if…',
	answers: 'What will happen?',
	right: 'Right.',
	wrong: 'Wrong.',
	later: 'Play to the end. The result then appears here.',
	back: 'Another question',
};
export type WhatIfsWords = typeof whatIfs;
