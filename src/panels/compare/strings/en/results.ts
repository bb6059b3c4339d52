// The English words of the table of results and its export.
export const results = {
	title: 'Figures',
	simulated: (seconds: string) => `${seconds} simulated`,
	closed: 'from formulas',
	columns: {
		transport: 'Transport',
		median: 'median wait',
		p95: '95th',
		worst: 'worst',
		down: 'bytes ↓',
		up: 'bytes ↑',
		requests: 'requests /s',
		connections: 'connections',
		bits: 'bit/s in total',
	},
	caption:
		'Waiting times, bytes per message each way (↓ to the client, ↑ to the server), requests and connections of all clients, by transport',
	note: 'Bytes are per message: ↓ to the client, ↑ to the server. Requests and connections are totals for all clients.',
	unknown: 'there is no formula for this value; the simulation computes it',
	noMessages: 'no message in the simulated time',
	counting: 'Bytes counted',
	countings: {
		overhead: 'application overhead',
		application: 'overhead and messages',
		wire: 'everything on the wire',
	},
	perSecond: 'per second, one client',
	export: 'Export',
	copyCsv: 'Copy the table as CSV',
	copyMarkdown: 'Copy the table as Markdown',
	saveLanes: (form: string) => `What happens, as ${form}`,
	saveDistribution: (form: string) => `Waiting times, as ${form}`,
	saveBars: (form: string) => `Load on the wire, as ${form}`,
	saved: (name: string) => `${name} has been saved`,
	unsaved: 'This browser could not create the picture',
};
export type ResultsWords = typeof results;
