import type { MenuWords } from '../en/menu.ts';

export const menu: MenuWords = {
	choose: '场景',
	own: '你自己的会话',
	startHere: '从这里开始',
	groups: {
		life: '连接的生命周期',
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
	sends: (who, what) => `${who}发送：${what}`,
	receives: (who, what) => `${who}收到：${what}`,
	does: (who, what) => `${who}：${what}`,
	between: '；',
	notYet: '解说稍后开始。请点击“播放”，或用方向键逐个事件前进。',
	ownNow: '这是你自己的会话。可以拖动时间滑块、选择箭头，或在任意时刻介入。',
	branchLater: '这个分支的解说会在结尾显示。',
	ownBranch: '从这里开始是你自己的分支，没有解说。',
};
