import type { TourWords } from '../en.ts';

export const silence: TourWords['silence'] = {
	say: '一分钟没人说话，中间的代理就可能断开连接。心跳能让它醒着。',
	sentence: ({ seconds, travels, code }, heartbeats, limit, beat) => {
		if (code !== null)
			return [
				`沉默了 ${String(limit)} 秒，代理断开了连接。`,
				`没有人道别，所以网页读到的关闭码是 ${String(code)}。`,
			];
		if (heartbeats)
			return [
				`每过 ${String(beat)} 秒，就有一个小小的 Ping 和它的回答经过。`,
				`代理永远数不到 ${String(limit)}。`,
			];
		if (travels)
			return ['有人说话了，代理从 0 数起。', `满\u00a0${String(limit)}\u00a0秒，它才断开连接。`];
		return [
			`已经 ${String(seconds)} 秒没人说话了。`,
			`满\u00a0${String(limit)}\u00a0秒，代理就会断开连接。`,
		];
	},
	proxy: '代理',
	of: (limit) => `满 ${String(limit)} 秒就断开`,
	hungUp: '已断开',
	faster: (times) => `这里的时间快 ${String(times)} 倍。`,
	heartbeats: '心跳',
	hint: (beat, on) =>
		on
			? `沉默 ${String(beat)} 秒，服务器就发一个 Ping：`
			: `打开以后，服务器每 ${String(beat)} 秒发一个 Ping：`,
	news: {
		none: '',
		half: '半分钟没有一个字节经过。网页和服务器都没有察觉。',
		message: '一条消息经过了。只要有字节经过，代理就从 0 数起。',
		ping: '一个 Ping 经过了。聊天窗口里看不到它，代理却从 0 数起。',
		pong: 'Pong 自己回来了：浏览器见到 Ping 就会回答，网页什么都不用做。',
	},
	ended: (code, wasClean) =>
		`代理把两边都断开了，路上没有 Close 帧。网页读到的关闭码是 ${String(code)}，wasClean 是 ${String(wasClean)}：谁断的、为什么断，都没有说。`,
	reads: (code) => `✗ 读到 ${String(code)}`,
	again: '重新打开',
};
