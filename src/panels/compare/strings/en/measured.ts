// The English words about the measurement.
export const measured = {
	title: 'Checked against reality',
	hint: (date: string) => `a real server and a real browser, ${date}`,
	caption: 'Measured and predicted, by transport',
	columns: {
		transport: 'Transport',
		value: 'Value',
		up: 'bytes ↑',
		down: 'bytes ↓',
		mean: 'mean wait, ms',
		median: 'median, ms',
		p95: '95th, ms',
		worst: 'worst, ms',
	},
	rows: { measured: 'measured', predicted: 'predicted', difference: 'difference' },
	requests: (requests: string, empty: string) => `requests: ${requests}, in vain: ${empty}`,
	bytesAgree: (bytes: string) => `The model gives all ${bytes} bytes exactly.`,
	bytesDiffer: 'The model and the relay count different bytes.',
	waitsDiffer: (mean: string, median: string, worst: string) =>
		`The waits differ by at most ${mean} in the mean, ${median} in the median and ${worst} for the worst.`,
	how: 'How it was obtained',
	delivered: (facts: { messages: string; bytes: string; rate: string; seed: string }) =>
		`The same ${facts.messages} messages of ${facts.bytes} bytes, born by chance at ${facts.rate} (seed ${facts.seed}), went to five pages at once, one by each transport. Everything stayed on one machine.`,
	relayed: (delay: string) =>
		`A TCP relay stood between the server and each page. It counted every byte and held each chunk for ${delay} each way. Only what the applications wrote is counted here, not TCP and IP.`,
	polled: (poll: string, hold: string) =>
		`Polling asked every ${poll}; a long poll was held for at most ${hold}.`,
	given: (roundTrip: string, bare: string) =>
		`The model was given the heads as they were sent, how many messages each answer brought, when each message was born, and a round trip of ${roundTrip}: the relay’s delays as it kept them, and the ${bare} that a request took without them.`,
	tolerated: (mean: string, median: string, worst: string, stalled: string) =>
		`Bytes must agree exactly. A mean may be ${mean} off, a median ${median}, the worst wait ${worst} and as much as the machine stood still, here at most ${stalled}: timers and busy programs add some.`,
	versions: (node: string, ws: string, chromium: string) =>
		`Node.js ${node}, ws ${ws}, Chromium ${chromium}.`,
	again: (command: string) => `Measure it on your own machine: ${command}`,
};
export type MeasuredWords = typeof measured;
