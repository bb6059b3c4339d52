import type { MenuWords } from '../en/menu.ts';

export const menu: MenuWords = {
	choose: '场景',
	own: '你自己的会话',
	startHere: '从这里开始',
	groups: {
		life: '连接的一生',
		messages: '消息与帧',
		alive: '保持连接',
		closing: '关闭',
		wrong: '出错的时候',
		network: '代理与网络',
		security: '安全',
		scale: '规模',
	},
	levels: { basic: '入门', intermediate: '进阶', advanced: '高级' },
	now: '此刻发生的事',
	notYet: '还没有什么可说的。请播放，或用方向键逐个事件前进。',
	ownNow: '你自己的会话。可以拖动时间，查看箭头，也可以随时动手。',
	ownBranch: '从这里开始是你自己的未来，场景对它没有解说。',
};
