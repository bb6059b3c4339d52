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
		'short-polling': '每隔一段时间请求一次',
		'long-polling': '服务器挂起请求',
		streaming: '一个分块的响应',
		sse: '一条事件流',
		websocket: '一条双向连接',
	},
};
