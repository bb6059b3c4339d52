// Holds the English words of what real programs do.
export const en = {
	title: 'What real programs do here',
	open: 'RFC 6455 names a status only as an example (“such as”), so servers differ.',
	answers: (status: number) => `answers ${status}`,
	ends: 'closes the TCP connection without a response',
	waits: 'does not answer',
	opens: 'opens the connection',
	fails: 'fails the connection',
	measured: (date: string) => `measured ${date}`,
};

export type RealProgramsWords = typeof en;
