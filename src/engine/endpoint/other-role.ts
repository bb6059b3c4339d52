import type { Role } from './states.ts';

/** Returns the role of the peer. */
export function otherRole(role: Role): Role {
	return role === 'client' ? 'server' : 'client';
}
