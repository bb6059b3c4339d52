// What a transport costs in bytes: an update, an empty turn, a connection, a message from the client.
import type { TwoWay } from './cause.ts';
import { addTwoWay } from './cause.ts';
import { connectsEachTurn } from './carriage.ts';
import type { Write } from './delivery.ts';
import { connectionCost, deliveryCost } from './delivery.ts';
import type { TransportPlan } from './plan.ts';
import { idleWrites, openingWrites, updateWrites, upstreamWrites } from './plan.ts';

export interface TransportCosts {
	/** One turn with that many updates, in the steady state. */
	update(updates: number): TwoWay;
	/** The empty answer to a poll; of the others, a heartbeat. */
	readonly idle: TwoWay;
	/** From the first SYN to the last ACK, with what opens the stream; zero where every turn has its own. */
	readonly connection: TwoWay;
	/** A message from the client. */
	readonly upstream: TwoWay;
}

/** Costs kept; a long run has few different ones. */
const MOST_REMEMBERED = 10_000;

export function transportCosts(plan: TransportPlan): TransportCosts {
	const { carriage, transport } = plan;
	const { network, http, keepAlive } = carriage;
	const own = connectionCost(network);
	const each = connectsEachTurn(carriage, transport);
	const turn = (writes: readonly Write[]): TwoWay => {
		const delivered = deliveryCost(writes, network);
		return each ? addTwoWay(delivered, own) : delivered;
	};
	const known = new Map<number, TwoWay>();
	const update = (updates: number): TwoWay => {
		const found = known.get(updates);
		if (found !== undefined) return found;
		const cost = turn(updateWrites(plan, updates));
		if (known.size < MOST_REMEMBERED) known.set(updates, cost);
		return cost;
	};
	const sent = deliveryCost(upstreamWrites(plan), network);
	const newConnection = transport !== 'websocket' && http === 'http/1.1' && !keepAlive;
	const opening = deliveryCost(openingWrites(plan), network);
	return {
		update,
		idle: turn(idleWrites(plan)),
		connection: each ? addTwoWay() : addTwoWay(own, opening),
		upstream: newConnection ? addTwoWay(sent, own) : sent,
	};
}
