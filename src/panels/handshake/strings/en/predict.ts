// Holds the English words of a prediction.
export const en = {
	title: 'What will happen?',
	server: 'The server answers',
	serverWaits: 'nothing yet',
	waits: 'The server sends nothing yet',
	client: 'The client',
	opens: 'opens',
	fails: 'does not open',
	reveal: 'Show what happens',
	incomplete: 'The prediction is not complete. Press the key again to show what happens anyway.',
	status: (status: number) => `Status ${status}`,
	willOpen: 'The connection opens',
	willFail: 'The connection does not open',
	right: (part: string) => `${part}: right.`,
	wrong: (part: string, why: string) => `${part}: no. ${why}.`,
};

export type PredictWords = typeof en;
