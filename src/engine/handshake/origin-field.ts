// Reads the value of Origin: "null", or origins with one space between them (RFC 6454 §7.1). A serialized origin is a
// scheme, a host and an optional port. It has no path, so "http://a/" is not one.
import { readAuthority } from './host-field.ts';

export function isOriginValue(value: string): boolean {
	return value === 'null' || value.split(' ').every(isSerializedOrigin);
}

function isSerializedOrigin(text: string): boolean {
	const authority = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(.*)$/s.exec(text)?.[1];
	if (authority === undefined) return false;
	// RFC 3986 §3.2.2: a host may be empty. Some browsers send "file://" for a page opened from disk.
	return authority === '' || readAuthority(authority) !== null;
}
