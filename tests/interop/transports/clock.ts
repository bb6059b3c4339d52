/** Milliseconds since 1970, finer and steadier than Date's. */
export function clockMs(): number {
	return performance.timeOrigin + performance.now();
}
