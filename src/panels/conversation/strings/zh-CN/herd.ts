import type { HerdWords } from '../en/herd.ts';

export const herd: HerdWords = {
	title: '所有客户端同时重连',
	hint: '服务器每秒最多处理 200 次握手。客户端每次尝试最多等两秒。柱高与次数的平方根成正比。',
	clients: '客户端数',
	outage: '服务器停机时长',
	seconds: (count) => `${count} s`,
	attempts: '每秒的尝试次数',
	back: '每秒重连成功数',
	policies: {
		fixed: '立即重连，失败后等 1 s 再试',
		exponential: '立即重连，之后间隔 1、2、4……60 s',
		jitter: '立即重连，之后在 1、2、4……60 s 内随机等待',
		spread: '首次在 5 s 内随机重连，之后同上',
	},
	allBack: (seconds) => `${seconds} s 后全部重连成功`,
	someBack: (back, clients) => `两分钟内，${clients} 个客户端中有 ${back} 个重连成功`,
	drawn: (most) => `前 60 s 的图表：每秒的尝试次数和重连成功的客户端数，每秒最多 ${most} 次尝试`,
};
