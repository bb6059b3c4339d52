// Holds the Chinese words of a prediction.
import type { PredictWords } from '../en/predict.ts';

export const zhCN: PredictWords = {
	title: '会发生什么？',
	outcomes: {
		opens: '连接打开',
		refuses: '服务器拒绝',
		version: '服务器要求换个版本',
		closes: '客户端关闭',
		waits: '有一方一直在等',
	},
	reveal: '看结果',
	incomplete: '你还没猜。再按一次，不猜也能看结果。',
	right: (outcome, why) => `${outcome}：猜对了。${why}。`,
	wrong: (guess, outcome, why) => `${guess}：不对。${outcome}：${why}。`,
};
