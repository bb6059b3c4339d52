import type { SimulatingWords } from '../en/simulating.ts';

export const simulating: SimulatingWords = {
	running: '正在模拟……',
	progress: '模拟进度',
	percent: (percent) => `${percent}%`,
	stop: '停止',
	stopped: '模拟已停止。网页仍显示之前的结果。',
	again: '开始模拟',
	notYet: '尚未模拟',
	actLater: '模拟完成后，即可在这里介入。',
};
