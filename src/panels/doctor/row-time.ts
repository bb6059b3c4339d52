// How the times of a connection are written. A capture and a HAR file count from 1970, a log from midnight.

/** Times above this number of milliseconds count from 1970. */
const SINCE_1970 = 1e10;
/** Holds the latest time that a date can have (ECMA-262, "Time Values"). */
const LATEST = 8.64e15;
const DAY_MS = 86_400_000;

/** Returns a time as 10:15:02.131; of a time since 1970 in UTC. */
export function clockText(at: number): string {
	const ms = Math.round(((at % DAY_MS) + DAY_MS) % DAY_MS) % DAY_MS;
	const digits = (value: number, length: number) => String(value).padStart(length, '0');
	const seconds = Math.floor(ms / 1000);
	return `${digits(Math.floor(seconds / 3600), 2)}:${digits(Math.floor(seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}.${digits(ms % 1000, 3)}`;
}

/** Returns the time since the beginning of a connection in seconds: +0.083. A long time has fewer decimals. */
export function sinceText(at: number, start: number): string {
	const seconds = (at - start) / 1000;
	return `+${seconds.toFixed(seconds < 1000 ? 3 : seconds < 100_000 ? 1 : 0)}`;
}

/** Returns the day and the time; without the day if the time does not count from 1970. */
export function dateText(at: number): string {
	if (at < SINCE_1970 || at > LATEST) return clockText(at);
	return `${new Date(at).toISOString().slice(0, 10)} ${clockText(at)} UTC`;
}
