// Groups the series of the distribution chart by their look: transports whose curves coincide form one group
// with one common name.
import type { TransportId } from '../../../engine/compare/index.ts';
import { coincide, curvePoints, type SharePoint } from './curve.ts';

export interface WaitingSeries {
	readonly id: TransportId;
	readonly name: string;
	/** Returns the share of messages that wait at most `ms`; NaN if there are no messages. */
	readonly shareUpTo: (ms: number) => number;
	readonly kind: 'closed-form' | 'simulated';
}

export interface Curve {
	readonly series: WaitingSeries;
	readonly points: readonly SharePoint[];
	/** Says whether the curve is a closed form that is drawn beside the simulated curve of the same transport. */
	readonly aside: boolean;
	/** `index` is the place of the curve among the coinciding main curves, `together` is their number. */
	readonly index: number;
	readonly together: number;
}

export interface CurveGroup {
	/** Lists one series per transport: the simulated one if it exists, or else the closed form. */
	readonly members: readonly WaitingSeries[];
	readonly points: readonly SharePoint[];
}

export function curveGroups(series: readonly WaitingSeries[], toMs: number): readonly CurveGroup[] {
	const groups: { members: WaitingSeries[]; points: readonly SharePoint[] }[] = [];
	for (const one of mainSeries(series)) {
		const group = groups.find(({ members }) =>
			coincide(members[0]!.shareUpTo, one.shareUpTo, toMs),
		);
		if (group) group.members.push(one);
		else groups.push({ members: [one], points: curvePoints(one.shareUpTo, toMs) });
	}
	return groups;
}

/** Returns every series as a drawn curve. Series without messages are left out. */
export function curvesOf(
	series: readonly WaitingSeries[],
	groups: readonly CurveGroup[],
	toMs: number,
): readonly Curve[] {
	return series.flatMap((one) => {
		const group = groups.find(({ members }) => members.includes(one));
		const points = group?.members[0] === one ? group.points : curvePoints(one.shareUpTo, toMs);
		if (points.length === 0) return [];
		return {
			series: one,
			points,
			aside: group === undefined,
			index: group?.members.indexOf(one) ?? 0,
			together: group?.members.length ?? 1,
		};
	});
}

function mainSeries(series: readonly WaitingSeries[]): readonly WaitingSeries[] {
	return series.filter(
		(one) =>
			one.kind === 'simulated' ||
			!series.some(({ id, kind }) => id === one.id && kind === 'simulated'),
	);
}
