// Holds the Chinese words of a prediction.
import type { PredictWords } from '../en/predict.ts';

export const zhCN: PredictWords = {
	title: '会发生什么？',
	server: '服务器返回',
	serverWaits: '暂不响应',
	waits: '服务器暂不响应',
	client: '客户端',
	opens: '打开连接',
	fails: '不打开',
	reveal: '显示结果',
	incomplete: '预测还没有完成。再按一次该键，不预测也会显示结果。',
	status: (status) => `状态码 ${status}`,
	willOpen: '连接会打开',
	willFail: '连接不会打开',
	right: (part) => `${part}：正确。`,
	wrong: (part, why) => `${part}：不对。${why}。`,
};
