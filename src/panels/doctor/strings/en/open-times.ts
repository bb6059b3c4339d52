// Holds words for times: how long a connection was open.
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import { count } from '../../../../strings/en/numbers.ts';

/** Names a time in the unit in which one would say it. */
export const time = (seconds: unknown) => {
	const value = Math.round(Number(seconds) * 10) / 10;
	if (value >= 3600 && value % 3600 === 0) return count(value / 3600, 'hour');
	if (value > 60 && value % 60 === 0) return count(value / 60, 'minute');
	return value === 1 ? '1 second' : `${String(value)} seconds`;
};
const whichRuns = ({ runs }: SignValues) =>
	Number(runs) === 2
		? 'Both connections'
		: Number(runs) > 2
			? `All ${String(runs)} connections`
			: 'The connection';
/** Says how long a connection was open. */
export const lasted = (values: SignValues) =>
	values['seconds'] === 0
		? ''
		: values['exact'] === 1
			? `${whichRuns(values)} ended after ${time(values['seconds'])}, the same each time.`
			: `The WebSocket was open for ${time(values['seconds'])}.`;
/** Names several times, which stand in a value with a blank between them. */
export const timesOf = (times: unknown) => String(times).split(' ').map(time).join(', ');
