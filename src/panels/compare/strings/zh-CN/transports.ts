import type { TransportsWords } from '../en/transports.ts';

export const transports: TransportsWords = {
	names: {
		'short-polling': '轮询',
		'long-polling': '长轮询',
		streaming: 'HTTP 流',
		sse: 'SSE',
		websocket: 'WebSocket',
	},
	notes: {
		'short-polling': '每隔一段时间问一次',
		'long-polling': '问了就等着',
		streaming: '一个分块的长应答',
		sse: '一条长事件流',
		websocket: '一条一直打开的通道',
	},
};
