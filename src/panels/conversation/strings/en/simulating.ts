export const simulating = {
	running: 'Simulating…',
	progress: 'Progress of the simulation',
	percent: (percent: number) => `${percent} %`,
	stop: 'Stop',
	stopped: 'The simulation was stopped. The page shows what was there before.',
	again: 'Simulate',
	inPage:
		'No worker could be started here, so the page itself simulates, a little at a time. The result is the same.',
	notYet: 'not simulated yet',
	actLater: 'You can act here when the conversation has been simulated.',
};
export type SimulatingWords = typeof simulating;
