import type { TimeWords } from '../en/time.ts';

export const time: TimeWords = {
	label: '时间',
	play: '播放',
	pause: '暂停',
	first: '回到开头',
	last: '跳到结尾',
	previous: '上一个事件',
	next: '下一个事件',
	slider: '时刻',
	of: (now, end) => `${now}，共 ${end}`,
	speed: '速度',
	readingPace: '按阅读速度',
	speeds: (speed) => `×${speed}`,
	realTime: '×1，实时',
	showLater: '显示后续事件',
	showLaterHint: '显示播放位置之后将发生的事件',
	steps: '步进对象',
	choices: '速度、步进和后续事件',
	stepKinds: { all: '全部事件', client: '客户端的事件', server: '服务器的事件', frames: '仅帧' },
	folded: (span) => `静默 ${span}，已折叠`,
	keys: '← → 步进 · 空格 播放 · Home End 开头和结尾 · Ctrl+Z 撤销',
};
