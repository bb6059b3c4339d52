import type { SimulatingWords } from '../en/simulating.ts';

export const simulating: SimulatingWords = {
	running: '正在模拟……',
	progress: '模拟进度',
	percent: (percent) => `${percent} %`,
	stop: '停止',
	stopped: '模拟已停止。页面显示的是之前的内容。',
	again: '开始模拟',
	inPage: '这里无法启动 worker，所以由页面自己一点一点地模拟。得到的结果相同。',
	notYet: '尚未模拟',
	actLater: '模拟完成后才能在这里操作。',
};
