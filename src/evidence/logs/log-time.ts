// Times as logs write them. A time without a zone counts as UTC: only differences within a log matter.

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const NAMED_MONTH =
	/^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?: ([+-])(\d\d)(\d\d))?/;
const SLASHES = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?/;
const APACHE =
	/^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)? (\d{4})$/;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/** Returns milliseconds since 1970; null if the text is not a time of a known form. */
export function loggedTime(text: string): number | null {
	const named = NAMED_MONTH.exec(text);
	if (named) {
		const [, day, month = '', year, h, m, s, ms = '0', sign, zoneH = '0', zoneM = '0'] = named;
		const zone = (Number(zoneH) * 60 + Number(zoneM)) * (sign === '-' ? -1 : 1);
		return utc(year, monthOf(month), day, h, m, s, ms, zone);
	}
	const slashes = SLASHES.exec(text);
	if (slashes) {
		const [, year, month, day, h, m, s, ms = '0'] = slashes;
		return utc(year, Number(month) - 1, day, h, m, s, ms, 0);
	}
	const apache = APACHE.exec(text);
	if (apache) {
		const [, month = '', day, h, m, s, ms = '0', year] = apache;
		return utc(year, monthOf(month), day, h, m, s, ms, 0);
	}
	if (!ISO.test(text)) return null;
	const iso = text.replace(' ', 'T');
	const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`);
	return Number.isNaN(time) ? null : time;
}

function monthOf(name: string): number {
	return Math.floor(MONTHS.indexOf(name) / 3);
}

function utc(
	year: string | undefined,
	month: number,
	...[day, h, m, s, ms, zoneMinutes]: [
		string | undefined,
		string | undefined,
		string | undefined,
		string | undefined,
		string,
		number,
	]
): number {
	const milliseconds = Number(ms.padEnd(3, '0'));
	const time = Date.UTC(Number(year), month, Number(day), Number(h), Number(m), Number(s));
	return time + milliseconds - zoneMinutes * 60_000;
}
