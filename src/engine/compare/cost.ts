// Computes the cost of a transport in bytes: per update, per idle round, per connection, per message from the client.
import type { TwoWay } from './expense.ts';
import { addTwoWay } from './expense.ts';
import { connectsEachRound } from './carriage.ts';
import type { Write } from './delivery.ts';
import { connectionCost, deliveryCost } from './delivery.ts';
import type { TransportPlan } from './plan.ts';
import { idleWrites, openingWrites, updateWrites, upstreamWrites } from './plan.ts';

export interface TransportCosts {
	/** Returns the cost of one round with this number of updates, in the steady state. */
	update(updates: number): TwoWay;
	/** Holds the cost of an empty response to a poll, or of a heartbeat on an open stream. */
	readonly idle: TwoWay;
	/**
	 * Is the cost of a connection from the first SYN to the last ACK, with the opening of the stream. The cost is zero
	 * when every round has its own connection, because the round's cost then includes the connection.
	 */
	readonly connection: TwoWay;
	/** Holds the cost of a message from the client. */
	readonly upstream: TwoWay;
}

/** Bounds how many costs are kept for later calls; a long run has only a few different costs. */
const MOST_REMEMBERED = 10_000;

/** Returns the costs of a transport, in bytes by expense. */
export function transportCosts(plan: TransportPlan): TransportCosts {
	const { carriage, transport } = plan;
	const { network, http, keepAlive } = carriage;
	const own = connectionCost(network);
	const each = connectsEachRound(carriage, transport);
	const round = (writes: readonly Write[]): TwoWay => {
		const delivered = deliveryCost(writes, network);
		return each ? addTwoWay(delivered, own) : delivered;
	};
	const known = new Map<number, TwoWay>();
	const update = (updates: number): TwoWay => {
		const found = known.get(updates);
		if (found !== undefined) return found;
		const cost = round(updateWrites(plan, updates));
		if (known.size < MOST_REMEMBERED) known.set(updates, cost);
		return cost;
	};
	const sent = deliveryCost(upstreamWrites(plan), network);
	const newConnection = transport !== 'websocket' && http === 'http/1.1' && !keepAlive;
	const opening = deliveryCost(openingWrites(plan), network);
	return {
		update,
		idle: round(idleWrites(plan)),
		connection: each ? addTwoWay() : addTwoWay(own, opening),
		upstream: newConnection ? addTwoWay(sent, own) : sent,
	};
}
