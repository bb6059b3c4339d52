export const transports = {
	names: {
		'short-polling': 'Polling',
		'long-polling': 'Long polling',
		streaming: 'Streaming',
		sse: 'SSE',
		websocket: 'WebSocket',
	},
	notes: {
		'short-polling': 'one request per interval',
		'long-polling': 'the server holds the request',
		streaming: 'one chunked response',
		sse: 'one event stream',
		websocket: 'one two-way connection',
	},
};
export type TransportsWords = typeof transports;
