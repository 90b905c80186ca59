export { confirmDelivery } from './confirm-delivery';
export type { ConfirmedDelivery, DeliveredLine, DeliveryRefusal, DeliveryReport } from './confirm-delivery';
export { remainingQuantity, shipOrder } from './ship-order';
export type { NewShipment, ShippedOrder, ShipRefusal } from './ship-order';
export { shipRequestHash } from './ship-request';
export type { ShipLine, ShipRequest } from './ship-request';
export { shipmentIdentity } from './shipment-identity';
export { type Shipment, type ShipmentLine, type ShipmentStatus } from './shipment';
