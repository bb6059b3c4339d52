import { ownValue } from '../../../../engine/own-value.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/zh-CN/rules-frame.ts';
import type { TourWords } from '../en.ts';

const reads = (code: number, wasClean: boolean) =>
	`关闭码 ${String(code)}，wasClean 是 ${String(wasClean)}`;

export const goodbye: TourWords['goodbye'] = {
	say: '断开之前先道别，对方就知道原因。线突然断了，就什么也来不及说。',
	closing: { client: '客户端发出一个 Close 帧，等着回答。', server: '服务器也回了一个 Close。' },
	ended: {
		goodbye: (code) => `两边都道了别，也都知道原因：${String(code)}。`,
		cut: (code) => `谁都没说一句话，两边只能记下 ${String(code)}。`,
	},
	reads,
	sayIt: '说再见',
	cut: '剪断线路',
	cutHint: '没有帧，也没有预告，线就断了。现实里两边可能要过几分钟才发现，这里不用等。',
	codes: '关闭码',
	or: '或者',
	otherCode: '任意关闭码',
	code: (code, { name, status, toClose }, refusal) => {
		if (refusal !== null)
			return `${ownValue(FRAME_RULE_WORDS, refusal)?.title ?? refusal}。端点拒绝发送 ${String(code)}，什么都不会上路。`;
		const meaning =
			status === 'library'
				? '留给库和框架用，要先注册。'
				: status === 'private'
					? '归你用：含义由你的网页和服务器自己定。'
					: `标准 RFC 6455 里叫“${name}”。`;
		return toClose
			? meaning
			: `${meaning}网页不能选它：close(${String(code)}) 会抛出 InvalidAccessError，只能用 1000 和 3000 到 4999。这里的客户端不是浏览器，所以可以。`;
	},
	result: (by, code) => (by === 'goodbye' ? `道过别：${String(code)}` : `线断了：${String(code)}`),
	both: ({ client, server }) =>
		client.code === server.code && client.wasClean === server.wasClean
			? `两边读到的都是${reads(client.code, client.wasClean)}。`
			: `客户端读到${reads(client.code, client.wasClean)}；服务器读到${reads(server.code, server.wasClean)}。`,
	again: '重新打开',
};
