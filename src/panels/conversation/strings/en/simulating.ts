export const simulating = {
	running: 'Simulating…',
	progress: 'Progress of the simulation',
	percent: (percent: number) => `${percent} %`,
	stop: 'Stop',
	stopped: 'The simulation was stopped. The page still shows the previous result.',
	again: 'Simulate',
	notYet: 'not simulated yet',
	actLater: 'You can act here as soon as the simulation is finished.',
};
export type SimulatingWords = typeof simulating;
