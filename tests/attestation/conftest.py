"""Properties are not timed: a busy machine is no fault of a rule. Speed is measured in `benchmarks/`."""

from hypothesis import HealthCheck, settings

settings.register_profile("rules", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rules")
