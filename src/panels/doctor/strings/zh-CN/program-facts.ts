// 程序的一句话连同其中的值所说明的事实的文字。
import type { FactText } from '../fact-text.ts';
import type { programFacts as english } from '../en/program-facts.ts';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join('');

export const programFacts: typeof english = {
	'accept-of-other-key': ({ value, sometimes }) =>
		fact(
			all(
				`响应是 101，但 Sec-WebSocket-Accept 对不上这个请求的 Sec-WebSocket-Key${value === '' ? '' : `（应为 ${value}）`}。`,
				sometimes === 1
					? '如果是服务器算错，每次都会失败。所以这可能是另一个请求的响应：同一个客户端对象连了两次，或者缓存、中间某一跳把响应弄混了。'
					: '',
			),
			sometimes === 1
				? '每个连接新建一个客户端对象，等一次尝试结束再开始下一次，也不要让中间的程序缓存响应。'
				: '用这个请求里的 Sec-WebSocket-Key 计算 Base64(SHA-1(Key + GUID))，不要让缓存或代理用存下的响应来回答。',
			'每次都失败吗？请求里的 Key 和响应里的 Accept 各是什么？',
		),
};
