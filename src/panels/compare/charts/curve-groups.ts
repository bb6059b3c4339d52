// The series of the distribution chart by what is seen of them: transports whose curves lie on each other are one group,
// with one name.
import type { TransportId } from '../../../engine/index.ts';
import { coincide, curvePoints, type SharePoint } from './curve.ts';

export interface Series {
	readonly id: TransportId;
	readonly name: string;
	/** The share of messages that wait at most so long; NaN when there are none. */
	readonly shareUpTo: (ms: number) => number;
	readonly kind: 'closed-form' | 'simulated';
}

export interface Curve {
	readonly series: Series;
	readonly points: readonly SharePoint[];
	/** The transport has a simulated curve too, so this closed form is drawn beside it. */
	readonly aside: boolean;
	/** Its place among the main curves that lie on each other, and how many they are. */
	readonly turn: number;
	readonly together: number;
}

export interface CurveGroup {
	/** One a transport: the simulated one where there is one. */
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

/** Every series as it is drawn; those that nothing was delivered by are left out. */
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
