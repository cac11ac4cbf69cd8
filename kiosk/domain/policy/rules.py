"""All rules of the house in one struct, passed down in pieces."""

import msgspec

from kiosk.domain.forecast import ForecastRules
from kiosk.domain.ladder import Ladder
from kiosk.domain.network import NetworkRules
from kiosk.domain.policy.complaint import ComplaintRules
from kiosk.domain.policy.cooldown import CooldownRules
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.policy.evidence import EvidenceRules
from kiosk.domain.policy.lockout import LockoutRules
from kiosk.domain.policy.phone_proof import PhoneProofRules
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.policy.retention import RetentionRules
from kiosk.domain.steadiness import SteadinessRules


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Defaults in ``resources/policy.toml``; a kiosk overrides them in ``[policy.…]``."""

    cooldown: CooldownRules = CooldownRules()
    complaint: ComplaintRules = ComplaintRules()
    lockout: LockoutRules = LockoutRules()
    retention: RetentionRules = RetentionRules()
    delivery: DeliveryRules = DeliveryRules()
    network: NetworkRules = NetworkRules()
    steadiness: SteadinessRules = SteadinessRules()
    evidence: EvidenceRules = EvidenceRules()
    forecast: ForecastRules = ForecastRules()
    phone_proof: PhoneProofRules = PhoneProofRules()
    preflight: PreflightRules = PreflightRules()
    ladder: Ladder = Ladder()
