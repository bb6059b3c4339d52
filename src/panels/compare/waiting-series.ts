// The series of the distribution chart: the closed form of each transport, and the result of the exact run.
import { TRANSPORTS, type ClosedForm, type TransportId } from '../../engine/index.ts';
import type { WaitingSeries } from './charts/curve-groups.ts';
import type { ResultRow } from './results.ts';
import type { ExactResult } from './run/exact-result.ts';

export function waitingSeries(
	forms: Readonly<Record<TransportId, ClosedForm>>,
	exact: ExactResult | null,
	names: Readonly<Record<TransportId, string>>,
): readonly WaitingSeries[] {
	return TRANSPORTS.flatMap((id) => {
		const name = names[id];
		const series: WaitingSeries[] = [];
		const { waiting } = forms[id];
		if (waiting) series.push({ id, name, shareUpTo: waiting.shareUpTo, kind: 'closed-form' });
		const simulated = exact?.transports[id];
		if (simulated && simulated.summary.count > 0) {
			series.push({ id, name, shareUpTo: simulated.shareUpTo, kind: 'simulated' });
		}
		return series;
	});
}

/** Returns the time in ms at which every curve with a longest wait has reached 100 %, plus a margin. */
export function waitingSpanMs(rows: readonly ResultRow[]): number {
	const worst = rows.map(({ worstMs }) => worstMs ?? 0).filter(Number.isFinite);
	return Math.max(10, 1.15 * Math.max(0, ...worst));
}
