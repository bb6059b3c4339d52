// Holds the English words about the measurement.
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
	bytesAgree: (bytes: string) =>
		`The model predicts every byte count exactly, ${bytes} bytes in total.`,
	bytesDiffer: 'The predicted and the measured byte counts differ.',
	waitsDiffer: (mean: string, median: string, worst: string) =>
		`Measured and predicted waits differ by at most ${mean} in the mean, ${median} in the median and ${worst} in the worst case.`,
	how: 'How we measured',
	delivered: (facts: { messages: string; bytes: string; rate: string; seed: string }) =>
		`The same ${facts.messages} messages of ${facts.bytes} bytes went to five pages at once, one page per transport. The messages were created at random times at ${facts.rate} (random seed ${facts.seed}). Everything ran on one machine.`,
	relayed: (delay: string) =>
		`A TCP relay was between the server and each page. The relay counted every byte and delayed each piece of data by ${delay} each way. The table counts only bytes that the applications wrote, without TCP and IP headers.`,
	polled: (poll: string, hold: string) =>
		`The page with short polling sent a request every ${poll}; the server held a long poll for at most ${hold}.`,
	given: (roundTrip: string, bare: string) =>
		`The model received the HTTP heads as they were sent, the number of messages in each response, and the creation time of each message. The model’s round trip is ${roundTrip}: the delays that the relay actually added, plus the ${bare} that a request took without delays.`,
	tolerated: (mean: string, median: string, worst: string, stalled: string) =>
		`The byte counts must agree exactly. The mean may differ by ${mean}, and the median by ${median}. The worst wait may differ by ${worst} plus the time for which the machine stalled. In this measurement the machine stalled for at most ${stalled}. Timers and busy programs cause such differences.`,
	versions: (node: string, ws: string, chromium: string) =>
		`Node.js ${node}, ws ${ws}, Chromium ${chromium}.`,
	again: (command: string) => `To measure on your own machine, run ${command}`,
};
export type MeasuredWords = typeof measured;
