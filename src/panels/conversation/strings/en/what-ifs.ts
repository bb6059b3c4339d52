export const whatIfs = {
	title: 'What if…',
	answers: 'What will happen?',
	right: 'Right.',
	wrong: 'Wrong.',
	back: 'Another question',
};
export type WhatIfsWords = typeof whatIfs;
