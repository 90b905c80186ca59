export { type Shipment, type ShipmentLine, type ShipmentStatus } from './shipment';
