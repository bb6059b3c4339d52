// The Chinese names of the states of an endpoint, once for all labs. What a page sees, such as OPEN, is a value of its code
// and has no other name.
import type { StateName } from '../../engine/endpoint/index.ts';

export const STATE_TERMS: Readonly<Record<StateName, string>> = {
	'awaiting-request': '等待请求',
	'awaiting-response': '等待响应',
	open: '已打开',
	'close-sent': '已发 Close',
	'close-received': '已收 Close',
	'close-done': '双方已发 Close',
	'half-closed': '半关闭',
	ending: '正在结束',
	closed: '已关闭',
};
