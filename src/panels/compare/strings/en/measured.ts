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
	requests: (requests: string, empty: string) => `requests: ${requests} (${empty} empty)`,
	bytesAgree: (bytes: string) => `The model computes all ${bytes} bytes exactly.`,
	bytesDiffer: 'The model and the relay count different bytes.',
	waitsDiffer: (mean: string, median: string, worst: string) =>
		`The waits differ by at most ${mean} in the mean, ${median} in the median and ${worst} for the worst.`,
	how: 'How we measured',
	delivered: (facts: { messages: string; bytes: string; rate: string; seed: string }) =>
		`The same ${facts.messages} messages of ${facts.bytes} bytes, created at random at ${facts.rate} (random seed ${facts.seed}), went to five pages at once, one per transport. Everything ran on one machine.`,
	relayed: (delay: string) =>
		`A TCP relay stood between the server and each page. It counted every byte and held each chunk for ${delay} each way. Only bytes that the applications wrote are counted here, not TCP and IP.`,
	polled: (poll: string, hold: string) =>
		`Polling sent a request every ${poll}; the server held a long poll for at most ${hold}.`,
	given: (roundTrip: string, bare: string) =>
		`The model received the heads as sent, the number of messages in each response, and the time at which each message was created. Its round trip is ${roundTrip}: the delays that the relay really added, and the ${bare} that a request took without them.`,
	tolerated: (mean: string, median: string, worst: string, stalled: string) =>
		`Bytes must agree exactly. A mean may differ by ${mean}, a median by ${median}. The worst wait may differ by ${worst} plus the time for which the machine stalled, here at most ${stalled}. Timers and busy programs cause such delays.`,
	versions: (node: string, ws: string, chromium: string) =>
		`Node.js ${node}, ws ${ws}, Chromium ${chromium}.`,
	again: (command: string) => `To measure on your own machine, run ${command}`,
};
export type MeasuredWords = typeof measured;
