// Holds words for times: how long a connection was open.
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

/** Names a time in the unit in which one would say it. */
export const time = (seconds: unknown) => {
	const value = Math.round(Number(seconds) * 10) / 10;
	if (value >= 3600 && value % 3600 === 0) return `${String(value / 3600)} 小时`;
	return value > 60 && value % 60 === 0 ? `${String(value / 60)} 分钟` : `${String(value)} 秒`;
};
const whichRuns = ({ runs }: SignValues) => (Number(runs) > 1 ? `${String(runs)} 条连接` : '连接');
/** Says how long a connection was open. */
export const lasted = (values: SignValues) =>
	values['seconds'] === 0
		? ''
		: values['exact'] === 1
			? `${whichRuns(values)}每次都是 ${time(values['seconds'])}后断开。`
			: `WebSocket 打开了 ${time(values['seconds'])}。`;
/** Names several times, which stand in a value with a blank between them. */
export const timesOf = (times: unknown) => String(times).split(' ').map(time).join('、');
