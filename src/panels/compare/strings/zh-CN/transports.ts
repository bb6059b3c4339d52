import type { TransportsWords } from '../en/transports.ts';

export const transports: TransportsWords = {
	names: {
		'short-polling': '轮询',
		'long-polling': '长轮询',
		streaming: '流式响应',
		sse: 'SSE',
		websocket: 'WebSocket',
	},
	notes: {
		'short-polling': '每隔一段时间请求一次',
		'long-polling': '服务器挂起请求',
		streaming: '一个分块的响应',
		sse: '一个事件流响应',
		websocket: '一条双向连接',
	},
};
