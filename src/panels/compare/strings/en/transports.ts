export const transports = {
	names: {
		'short-polling': 'Polling',
		'long-polling': 'Long polling',
		streaming: 'Streaming',
		sse: 'SSE',
		websocket: 'WebSocket',
	},
	notes: {
		'short-polling': 'asks at every interval',
		'long-polling': 'asks, then waits',
		streaming: 'one chunked answer',
		sse: 'one long event stream',
		websocket: 'one open pipe',
	},
};
export type TransportsWords = typeof transports;
