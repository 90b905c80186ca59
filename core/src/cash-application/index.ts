export { maskAccount } from './mask-account';
