// Holds the English words of a prediction.
import type { Outcome } from '../../steps/prediction.svelte.ts';

export const en = {
	title: 'What will happen?',
	outcomes: {
		opens: 'It opens',
		refuses: 'The server refuses',
		version: 'The server asks for another version',
		closes: 'The client closes',
		waits: 'One side keeps waiting',
	} satisfies Record<Outcome, string>,
	reveal: 'Show what happens',
	incomplete: 'You haven’t guessed yet. Press the key again to see it anyway.',
	right: (outcome: string, why: string) => `${outcome}: right. ${why}.`,
	wrong: (guess: string, outcome: string, why: string) => `${guess}: no. ${outcome}: ${why}.`,
};

export type PredictWords = typeof en;
