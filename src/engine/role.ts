/** Names an endpoint by its part in the connection: the client opens it, the server accepts it. */
export type Role = 'client' | 'server';

/** Returns the role of the peer. */
export function otherRole(role: Role): Role {
	return role === 'client' ? 'server' : 'client';
}
