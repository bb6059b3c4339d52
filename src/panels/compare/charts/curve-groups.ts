// Groups the series of the distribution chart by their look: transports whose curves coincide form one group
// with one common name.
import type { TransportId } from '../../../engine/index.ts';
import { coincide, curvePoints, type SharePoint } from './curve.ts';

export interface Series {
	readonly id: TransportId;
	readonly name: string;
	/** Returns the share of messages that wait at most `ms`; NaN if there are no messages. */
	readonly shareUpTo: (ms: number) => number;
	readonly kind: 'closed-form' | 'simulated';
}

export interface Curve {
	readonly series: Series;
	readonly points: readonly SharePoint[];
	/** Whether the curve is a closed form that is drawn beside the simulated curve of the same transport. */
	readonly aside: boolean;
	/** The index of the curve among the coinciding main curves, and their number. */
	readonly turn: number;
	readonly together: number;
}

export interface CurveGroup {
	/** One series per transport: the simulated one if it exists, else the closed form. */
	readonly members: readonly Series[];
	readonly points: readonly SharePoint[];
}

export function curveGroups(series: readonly Series[], toMs: number): readonly CurveGroup[] {
	const groups: { members: Series[]; points: readonly SharePoint[] }[] = [];
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
	series: readonly Series[],
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
			turn: group?.members.indexOf(one) ?? 0,
			together: group?.members.length ?? 1,
		};
	});
}

function mainSeries(series: readonly Series[]): readonly Series[] {
	return series.filter(
		(one) =>
			one.kind === 'simulated' ||
			!series.some(({ id, kind }) => id === one.id && kind === 'simulated'),
	);
}
