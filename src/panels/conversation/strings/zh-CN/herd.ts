import type { HerdWords } from '../en/herd.ts';

export const herd: HerdWords = {
	title: '全体一起来',
	hint: '服务器每秒应答 200 次握手；客户端等应答等两秒。高度按平方根。',
	clients: '客户端数',
	outage: '服务器离开',
	seconds: (count) => `${count} 秒`,
	attempts: '每秒的尝试',
	back: '其中回来的',
	policies: {
		fixed: '立刻，然后每秒一次',
		exponential: '立刻，然后隔 1、2、4……60 秒',
		jitter: '立刻，然后取其中随机的一部分',
		spread: '先在 5 秒内随机，然后同上',
	},
	allBack: (seconds) => `${seconds} 秒后全部回来`,
	someBack: (back, clients) => `两分钟后：${clients} 个中回来 ${back} 个`,
	drawn: (most) => `第一分钟里每秒的尝试和回来的数量；最多的一秒有 ${most} 次尝试`,
};
